# SPDX-License-Identifier: Apache-2.0
# Each lint is a ctest of its own: `ctest -L lint`. lint.py tells how one is made.

find_package(Python3 COMPONENTS Interpreter)
if(NOT Python3_FOUND)
    message(STATUS "No python3: the lints are left out")
    return()
endif()

file(GLOB lints CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.py)
list(FILTER lints EXCLUDE REGEX "/(lint|words)\\.py$")
foreach(lint ${lints})
    get_filename_component(name ${lint} NAME_WE)
    add_test(NAME lint/${name} COMMAND ${Python3_EXECUTABLE} -B ${lint})
    set_tests_properties(lint/${name} PROPERTIES LABELS lint TIMEOUT 60 SKIP_RETURN_CODE 77)
endforeach()
