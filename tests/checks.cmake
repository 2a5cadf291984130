# Tests that run whole programs: the layers, the page in a browser, quality on real data.
# Debian's own interpreter, whose packages scripts/setup installs.
find_program(DEBIAN_PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
set(SHARED_DATA ${PROJECT_SOURCE_DIR}/../shared)

add_test(NAME rules.layers COMMAND ${DEBIAN_PYTHON3} ${PROJECT_SOURCE_DIR}/scripts/check_layers ${PROJECT_SOURCE_DIR})
set_tests_properties(rules.layers PROPERTIES LABELS rules)

foreach(language nb nn en)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/page-${language})
  add_test(NAME page.make_${language} COMMAND erfar run --quiet --language ${language} --themes 10 --out ${out}
    --survey ${PROJECT_SOURCE_DIR}/corpora/demo/wave1.csv --survey ${PROJECT_SOURCE_DIR}/corpora/demo/wave2.csv
    --survey ${PROJECT_SOURCE_DIR}/corpora/demo/interview.vtt --interviewer "Ingrid Solbakken"
    --report ${PROJECT_SOURCE_DIR}/corpora/demo/report.txt)
  set_tests_properties(page.make_${language} PROPERTIES LABELS all FIXTURES_SETUP page_${language})
  add_test(NAME page.browser_${language}
    COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/page/page_test.py ${out}/report.html)
  set_tests_properties(page.browser_${language} PROPERTIES
    LABELS all FIXTURES_REQUIRED page_${language} SKIP_RETURN_CODE 77 TIMEOUT 300)
endforeach()

foreach(wave 1 2)
  configure_file(${PROJECT_SOURCE_DIR}/corpora/demo/wave${wave}.csv ${CMAKE_CURRENT_BINARY_DIR}/waves/wave${wave}.csv COPYONLY)
endforeach()
foreach(language nb nn en)
  set(out ${CMAKE_CURRENT_BINARY_DIR}/trends-${language})
  add_test(NAME page.clear_trends_${language} COMMAND ${CMAKE_COMMAND} -E rm -rf ${out})
  add_test(NAME page.make_trends_${language} COMMAND erfar batch ${CMAKE_CURRENT_BINARY_DIR}/waves --quiet --language ${language}
    --themes 10 --out ${out})
  set_tests_properties(page.clear_trends_${language} page.make_trends_${language} PROPERTIES LABELS all FIXTURES_SETUP trends_${language})
  set_tests_properties(page.make_trends_${language} PROPERTIES DEPENDS page.clear_trends_${language})
  add_test(NAME page.trends_${language}
    COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/page/trends_test.py ${out}/trends.html)
  set_tests_properties(page.trends_${language} PROPERTIES
    LABELS all FIXTURES_REQUIRED trends_${language} SKIP_RETURN_CODE 77 TIMEOUT 300)
endforeach()

file(GLOB quality_scripts CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/quality/*_quality.py)
foreach(script ${quality_scripts})
  get_filename_component(subject ${script} NAME_WE)
  string(REPLACE _quality "" subject ${subject})
  add_test(NAME quality.${subject} COMMAND ${DEBIAN_PYTHON3} ${script} $<TARGET_FILE:erfar> ${SHARED_DATA})
  set_tests_properties(quality.${subject} PROPERTIES LABELS quality SKIP_RETURN_CODE 77 TIMEOUT 600)
endforeach()

# Instructions of the kernels; only here is valgrind's header needed.
find_path(VALGRIND_INCLUDE_DIR valgrind/callgrind.h)
if(VALGRIND_INCLUDE_DIR)
  add_executable(erfar_count_kernels instructions/count_kernels.cpp ${PROJECT_SOURCE_DIR}/bench/kernels.cpp)
  target_include_directories(erfar_count_kernels SYSTEM PRIVATE ${VALGRIND_INCLUDE_DIR})
  target_link_libraries(erfar_count_kernels PRIVATE erfar_link)
  target_compile_definitions(erfar_count_kernels PRIVATE ERFAR_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
  add_test(NAME instructions.kernels COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/instructions/instructions_test.py
    $<TARGET_FILE:erfar_count_kernels> "${CMAKE_BUILD_TYPE}, ${CMAKE_CXX_COMPILER_ID} ${CMAKE_CXX_COMPILER_VERSION}")
  set_tests_properties(instructions.kernels PROPERTIES LABELS instructions SKIP_RETURN_CODE 77 TIMEOUT 300)
endif()
