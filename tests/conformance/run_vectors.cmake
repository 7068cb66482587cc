# Runs every file of worked examples in VECTORS through PROGRAM; says so where there are none. What
# may be unsupported stands in the file UNSUPPORTED, and at least these have to pass:
set(at_least 98)
file(GLOB files "${VECTORS}/*.json")
if(NOT files)
  message("SKIPPED: no worked examples at ${VECTORS}")
  return()
endif()
execute_process(
  COMMAND "${PROGRAM}" --unsupported "${UNSUPPORTED}" --at-least ${at_least} ${files}
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "conformance ended with ${status}")
endif()
