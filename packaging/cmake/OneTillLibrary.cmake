# onetill_library(<name> [QT] SOURCES <file>...
#                 [USES <ours>...] [HIDES <ours>...] [WITH <theirs>...])
#
# USES and HIDES name libraries of this house, WITH those of other people. A library sees the
# headers of what it names and no others; what it HIDES stays invisible to those who use it.
# What it names must already be declared, so there can be no cycle.
#
# Each call also notes the library in the global property ONETILL_LIBRARIES; tests/house compares
# that list with the table in README.md, and the <…> includes of the folder with its WITH.
function(onetill_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "QT" "" "SOURCES;USES;HIDES;WITH")
  file(RELATIVE_PATH place "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_SOURCE_DIR}")
  cmake_path(GET place PARENT_PATH parent)

  # The one include directory holds one link, to this library's folder. Includes therefore read
  # "pos-app/domain/basket.h" everywhere, and fail to compile unless the library is used.
  set(window "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${window}/${parent}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${window}/${place}" SYMBOLIC)

  if(arg_WITH MATCHES "Qt6::" AND NOT arg_QT)
    message(FATAL_ERROR "${place} is written without Qt")
  endif()
  foreach(used IN LISTS arg_USES arg_HIDES)
    if(NOT TARGET ${used})
      message(FATAL_ERROR "${place}: ${used} stands further out, or is not declared yet")
    endif()
  endforeach()

  add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC "${window}")
  target_link_libraries(${name} PUBLIC ${arg_USES} ${arg_WITH}
                                PRIVATE ${arg_HIDES} onetill_warnings)
  set_target_properties(${name} PROPERTIES AUTOMOC ${arg_QT})
  onetill_precompile(${name} "${arg_USES}" "${arg_HIDES}" "${arg_WITH}" ${arg_QT})

  list(JOIN arg_USES " " uses)
  list(JOIN arg_HIDES " " hides)
  list(JOIN arg_WITH " " with)
  set_property(GLOBAL APPEND PROPERTY ONETILL_LIBRARIES
    "${place}|${name}|${uses}|${hides}|${with}")
endfunction()

# Headers that nearly every file of a library reads anyway are compiled once: nlohmann's costs two
# seconds a file. A library gets only what it could include itself. Those without Qt share two sets,
# for their compile options are the same; Qt's differ by module, so each of them makes its own.
function(onetill_precompile name uses hides with qt)
  get_property(knows_json GLOBAL PROPERTY ONETILL_KNOWS_JSON)
  set(passes_json FALSE)
  foreach(used IN LISTS uses)
    if(used IN_LIST knows_json)
      set(passes_json TRUE)
    endif()
  endforeach()
  if("nlohmann_json::nlohmann_json" IN_LIST with)
    set(passes_json TRUE)
  endif()
  set(sees_json ${passes_json})
  foreach(used IN LISTS hides)
    if(used IN_LIST knows_json)
      set(sees_json TRUE)
    endif()
  endforeach()
  if(passes_json)
    set_property(GLOBAL APPEND PROPERTY ONETILL_KNOWS_JSON ${name})
  endif()

  if(NOT qt)
    if(sees_json)
      target_precompile_headers(${name} REUSE_FROM onetill_json_pch)
    else()
      target_precompile_headers(${name} REUSE_FROM onetill_std_pch)
    endif()
    return()
  endif()
  set(headers ${ONETILL_STD_HEADERS} <QObject> <QPointer> <QString> <QStringList> <QTimer>)
  if(sees_json)
    list(APPEND headers <nlohmann/json.hpp>)
  endif()
  if("Qt6::Qml" IN_LIST with OR "Qt6::Quick" IN_LIST with)
    list(APPEND headers <QAbstractListModel> <QQmlEngine>)
  endif()
  if("Qt6::Network" IN_LIST with)
    list(APPEND headers <QNetworkAccessManager> <QNetworkReply>)
  endif()
  target_precompile_headers(${name} PRIVATE ${headers})
endfunction()
