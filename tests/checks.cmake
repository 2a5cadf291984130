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

add_test(NAME quality.points
  COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/quality/points_quality.py $<TARGET_FILE:erfar> ${SHARED_DATA}/data)
add_test(NAME quality.survey
  COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/quality/survey_quality.py $<TARGET_FILE:erfar> ${SHARED_DATA})
add_test(NAME quality.lemmas COMMAND ${DEBIAN_PYTHON3} ${CMAKE_CURRENT_SOURCE_DIR}/quality/lemmas_quality.py
  $<TARGET_FILE:erfar_train_lemmas> ${PROJECT_SOURCE_DIR}/models/lexicon.bin ${SHARED_DATA}/data/ud)
set_tests_properties(quality.points quality.survey quality.lemmas PROPERTIES LABELS quality SKIP_RETURN_CODE 77 TIMEOUT 600)
