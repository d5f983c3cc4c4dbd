# SPDX-License-Identifier: Apache-2.0
# cmake --preset fuzz && cmake --build --preset fuzz && ctest --preset fuzz
#
# One program: a file -> document -> form -> request. What it finds is put into tests/data/workflow/found/, where
# tst_hostileworkflows reads it ever after.
add_executable(triptych_fuzz_workflow fuzz/fuzzworkflow.cpp)
triptych_compile_options(triptych_fuzz_workflow)
target_include_directories(triptych_fuzz_workflow PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_compile_definitions(triptych_fuzz_workflow PRIVATE TRIPTYCH_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data")
target_link_libraries(triptych_fuzz_workflow PRIVATE triptych::workflow)
target_link_options(triptych_fuzz_workflow PRIVATE -fsanitize=fuzzer)

set(corpus ${CMAKE_CURRENT_BINARY_DIR}/corpus)
file(MAKE_DIRECTORY ${corpus})
add_test(NAME fuzz/workflow COMMAND triptych_fuzz_workflow -max_total_time=60 -timeout=5 -max_len=65536 -print_final_stats=1
    -artifact_prefix=${CMAKE_CURRENT_BINARY_DIR}/ ${corpus} ${PROJECT_SOURCE_DIR}/resources/workflows
    ${CMAKE_CURRENT_SOURCE_DIR}/data/workflow)
set_tests_properties(fuzz/workflow PROPERTIES LABELS fuzz TIMEOUT 180)
