# SPDX-License-Identifier: Apache-2.0
# One program per benchmark: triptych_bench_<name>. Each prints min, median and max and its ratios on standard output.
# Run them on a quiet machine from a release build: cmake --preset bench && cmake --build --preset bench

# triptych_bench(<name> <source>)
function(triptych_bench name source)
    set(target triptych_bench_${name})
    add_executable(${target} ${CMAKE_CURRENT_SOURCE_DIR}/bench/${source})
    triptych_compile_options(${target})
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE triptych::gui)
    if(TARGET triptych_resources)
        target_link_libraries(${target} PRIVATE triptych_resources)
    endif()
endfunction()

triptych_bench(grid_change gridchange.cpp)
triptych_bench(form form.cpp)
if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/bench/startup.cpp)
    triptych_bench(startup startup.cpp)
endif()
triptych_bench(templates templates.cpp)
foreach(name open tabs)
    triptych_bench(${name} ${name}.cpp)
    target_link_libraries(triptych_bench_${name} PRIVATE triptych::demo)
endforeach()
