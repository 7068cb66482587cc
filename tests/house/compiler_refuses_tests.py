#!/usr/bin/env python3
"""What must not build: forbidden dependencies, and a result that nobody looks at.

A little house of three libraries is declared with the real onetill_library: `deep`, `middle` (hides
deep) and `outer` (uses middle). Each case changes one thing.
"""

import os
import shutil
import subprocess
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))

PROJECT = f"""
cmake_minimum_required(VERSION 3.25)
project(Little LANGUAGES CXX)
list(APPEND CMAKE_MODULE_PATH "{TOP}/packaging/cmake")
include(OneTillToolchain)
include(OneTillLibrary)
add_subdirectory(house/deep)
add_subdirectory(house/middle)
add_subdirectory(house/outer)
add_executable(program program.cpp)
target_link_libraries(program PRIVATE outer)
"""

FILES = {
    "house/deep/CMakeLists.txt": "onetill_library(deep SOURCES deep.cpp)",
    "house/deep/deep.h": "#pragma once\nint deep();\n",
    "house/deep/deep.cpp": '#include "house/deep/deep.h"\nint deep() { return 1; }\n',
    "house/middle/CMakeLists.txt": "onetill_library(middle SOURCES middle.cpp HIDES deep)",
    "house/middle/middle.h": "#pragma once\nint middle();\n",
    "house/middle/middle.cpp": '#include "house/middle/middle.h"\n#include "house/deep/deep.h"\n'
                               "int middle() { return deep(); }\n",
    "house/outer/CMakeLists.txt": "onetill_library(outer SOURCES outer.cpp USES middle)",
    "house/outer/outer.h": "#pragma once\nint outer();\n",
    "house/outer/outer.cpp": '#include "house/outer/outer.h"\n#include "house/middle/middle.h"\n'
                             "int outer() { return middle(); }\n",
    "program.cpp": '#include "house/outer/outer.h"\nint main() { return outer() - 1; }\n',
    "CMakeLists.txt": PROJECT,
}


class LittleHouse(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = folder.name
        for path, text in FILES.items():
            self.write(path, text)

    def write(self, path, text):
        there = os.path.join(self.top, path)
        os.makedirs(os.path.dirname(there), exist_ok=True)
        with open(there, "w", encoding="utf-8") as file:
            file.write(text)

    def configure(self):
        return self.run_here("cmake", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-S", ".",
                             "-B", "build")

    def build(self):
        configured = self.configure()
        self.assertEqual(0, configured.returncode, configured.stdout)
        return self.run_here("cmake", "--build", "build")

    def run_here(self, *command):
        return subprocess.run(command, cwd=self.top, text=True, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def assert_refused(self, result, reason):
        self.assertNotEqual(0, result.returncode, "was accepted")
        self.assertIn(reason, " ".join(result.stdout.split()))

    def test_the_house_in_order_builds_and_runs(self):
        built = self.build()
        self.assertEqual(0, built.returncode, built.stdout)
        self.assertEqual(0, self.run_here("build/program").returncode)

    def test_an_include_without_the_link(self):
        self.write("house/middle/CMakeLists.txt", "onetill_library(middle SOURCES middle.cpp)")
        self.assert_refused(self.build(), "house/deep/deep.h: No such file")

    def test_a_hidden_library(self):
        self.write("house/outer/outer.cpp", '#include "house/deep/deep.h"\n')
        self.assert_refused(self.build(), "house/deep/deep.h: No such file")

    def test_a_link_outwards(self):
        self.write("house/deep/CMakeLists.txt",
                   "onetill_library(deep SOURCES deep.cpp USES outer)")
        self.assert_refused(self.configure(), "outer stands further out, or is not declared yet")

    def test_qt_in_a_library_without_qt(self):
        self.write("house/deep/CMakeLists.txt",
                   "onetill_library(deep SOURCES deep.cpp WITH Qt6::Core)")
        self.assert_refused(self.configure(), "house/deep is written without Qt")


class Results(unittest.TestCase):
    def compile(self, statement):
        code = ('#include "sync-engine/contract/values/result.h"\n'
                "onetill::Status sell();\n"
                f"void f() {{ {statement} }}\n")
        return subprocess.run([shutil.which("c++"), "-std=c++20", "-Wall", "-Werror", "-I", TOP,
                               "-fsyntax-only", "-x", "c++", "-"],
                              input=code, text=True, capture_output=True, check=False)

    def test_a_result_that_is_looked_at(self):
        self.assertEqual(0, self.compile("if (!sell()) return;").returncode)

    def test_a_result_that_is_ignored(self):
        result = self.compile("sell();")
        self.assertNotEqual(0, result.returncode)
        self.assertIn("nodiscard", result.stderr)


if __name__ == "__main__":
    unittest.main()
