# cmake -DWORK=<scratch folder> -P restore_test.cmake: restore.cmake against wheels of a few bytes.
# Needs a POSIX shell (fake pip programs, ulimit).

cmake_minimum_required(VERSION 3.20)
include("${CMAKE_CURRENT_LIST_DIR}/harness.cmake")

file(REMOVE_RECURSE "${WORK}")
# with what CMake's own pattern languages would take for themselves
set(home "${WORK}/a b [c]")
set(pins "${home}/pins")
set(wheels "${home}/wheels")
set(no_path "${home}/empty")
file(MAKE_DIRECTORY "${no_path}")

set(natives libopenvino.so.2631 libopenvino_c.so.2631 libopenvino_ir_frontend.so.2631 libopenvino_auto_plugin.so
            libopenvino_auto_batch_plugin.so libopenvino_hetero_plugin.so libopenvino_intel_cpu_plugin.so
            libopenvino_intel_gpu_plugin.so libopenvino_intel_npu_plugin.so cache.json libtbb.so.12 libtbbmalloc.so.2
            libtbbbind_2_5.so.3 libhwloc.so.15)
set(unwanted libopenvino_onnx_frontend.so.2631 libopenvino_pytorch_frontend.so.2631 libtbbmalloc_proxy.so.2 tbb.pc)
set(common include/openvino/openvino.hpp include/openvino/c/openvino.h restore.stamp
           licenses/openvino/LICENSE licenses/openvino/runtime-third-party-programs.txt
           licenses/openvino-genai/LICENSE licenses/openvino-genai/third-party-programs.txt
           licenses/openvino-tokenizers/LICENSE licenses/openvino-tokenizers/third-party-programs.txt)
set(expected ${common} ${natives})
list(TRANSFORM expected REPLACE "^([^/]+)$" "lib/\\1")
list(TRANSFORM expected REPLACE "^lib/restore" "restore")

make_wheels("${wheels}" "${pins}" linux-x64 manylinux_2_28_x86_64 libopenvino_genai.so.2631 libopenvino_tokenizers.so
            "${FAKE_DIGEST}" ${natives} ${unwanted})
list(APPEND expected lib/libopenvino_genai.so.2631 lib/libopenvino_tokenizers.so)

set(base -DRID=linux-x64 "-DREQUIREMENTS_DIR=${pins}" "-DSHARED_WHEELS=${home}/none" "-DDOWNLOADS=${home}/downloads"
         "-DEMBEDDED=${home}/none")
set(clean --unset=OPENVINO_GENAI_WHEELS)

set(case "fresh restore from WHEELS")
set(to "${home}/1/runtime")
restore("${clean}" ${base} "-DWHEELS=${wheels}" "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})
expect_siblings("${home}/1" "runtime;runtime.lock")

set(case "second run does nothing")
file(WRITE "${to}/lib/mark" "")
file(TIMESTAMP "${to}/restore.stamp" before "%s")
execute_process(COMMAND "${CMAKE_COMMAND}" -E sleep 1.1)
restore("PATH=${no_path}" ${base} "-DDESTINATION=${to}")
expect_success()
file(TIMESTAMP "${to}/restore.stamp" after "%s")
check("must not touch the stamp" before STREQUAL after)
check("must not replace the folder" EXISTS "${to}/lib/mark")
check("must say nothing" NOT output)

set(case "a deleted file brings a new restore")
file(REMOVE "${to}/lib/libopenvino_c.so.2631")
restore("OPENVINO_GENAI_WHEELS=${wheels}" ${base} "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})
expect_siblings("${home}/1" "runtime;runtime.lock")

set(case "leftovers of a killed restore")
set(to "${home}/2/runtime")
file(WRITE "${to}.tmp-dead/lib/libopenvino.so.2631" "half")
file(WRITE "${to}.old-dead/restore.stamp" "old")
restore("${clean}" -DRID=linux-x64 "-DREQUIREMENTS_DIR=${pins}" "-DSHARED_WHEELS=${wheels}" "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})
expect_siblings("${home}/2" "runtime;runtime.lock")

set(case "two at once")
set(to "${home}/3/runtime")
set(command "${CMAKE_COMMAND}" ${base} "-DWHEELS=${wheels}" "-DDESTINATION=${to}" -P "${RESTORE}")
execute_process(COMMAND ${command} COMMAND ${command} RESULTS_VARIABLE results OUTPUT_QUIET ERROR_VARIABLE errors)
set(both "0;0")
check("both must succeed, not ${results}" results STREQUAL both)
expect_files("${to}" ${expected})
expect_siblings("${home}/3" "runtime;runtime.lock")

set(case "a changed pin replaces the folder")
file(COPY "${pins}/linux-x64.txt" DESTINATION "${home}/newer")
file(APPEND "${home}/newer/linux-x64.txt" "# changed\n")
file(WRITE "${to}/lib/stale" "")
restore("${clean}" -DRID=linux-x64 "-DREQUIREMENTS_DIR=${home}/newer" "-DWHEELS=${wheels}" "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})
expect_siblings("${home}/3" "runtime;runtime.lock")

# From here on every case fails, and all of them leave the folder of the failure empty.
set(to "${home}/4/runtime")

set(case "unknown RID")
restore("${clean}" -DRID=linux-riscv64 "-DDESTINATION=${to}")
expect_error(OVG0001 "'linux-riscv64'.*linux-x64, linux-arm64, win-x64, osx-arm64")
check("must not make a folder" NOT EXISTS "${home}/4")

set(case "malformed requirements")
file(WRITE "${home}/bad/linux-x64.txt" "openvino>=1.0\n")
restore("${clean}" -DRID=linux-x64 "-DREQUIREMENTS_DIR=${home}/bad" "-DWHEELS=${wheels}" "-DDESTINATION=${to}")
expect_error(OVG0002 "linux-x64.txt has a line .*openvino>=1.0")
expect_siblings("${home}/4" "runtime.lock")

set(case "no pip")
restore("PATH=${no_path};${clean}" ${base} "-DDESTINATION=${to}")
expect_error(OVG0003 "pip was not found.*Install Python 3 with pip.*OPENVINO_GENAI_WHEELS")
expect_siblings("${home}/4" "runtime.lock")

# fake_pip(<folder> <what `pip download` does>)
function(fake_pip folder script)
    file(WRITE "${folder}/pip" "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\n${script}\n")
    file(CHMOD "${folder}/pip" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endfunction()

set(case "pip without a network")
fake_pip("${home}/pip1" "echo 'WARNING: NewConnectionError(x)' >&2; echo 'ERROR: No matching [distribution]; found' >&2; echo 'ERROR: more' >&2; exit 1")
restore("PATH=${home}/pip1;${clean}" ${base} "-DDESTINATION=${to}")
expect_error(OVG0004 "cannot be reached .ERROR: No matching .distribution.; found..*OPENVINO_GENAI_WHEELS")
expect_siblings("${home}/4" "runtime.lock")

set(case "pip that fails for another reason")
fake_pip("${home}/pip2" "echo 'Traceback' >&2; echo 'OSError: no good' >&2; exit 2")
restore("PATH=${home}/pip2;${clean}" ${base} "-DDESTINATION=${to}")
expect_error(OVG0004 "linux-x64: OSError: no good[.]")
expect_siblings("${home}/4" "runtime.lock")

set(case "no such folder of wheels")
restore("OPENVINO_GENAI_WHEELS=${home}/none" ${base} "-DDESTINATION=${to}")
expect_error(OVG0005 "OPENVINO_GENAI_WHEELS=[^ ]*.*/none is not a folder")
expect_siblings("${home}/4" "runtime.lock")

set(case "a wheel is missing from the folder")
file(COPY "${wheels}/" DESTINATION "${home}/fewer")
file(REMOVE "${home}/fewer/openvino_genai-1.0.0-9-cp311-cp311-manylinux_2_28_x86_64.whl")
restore("${clean}" ${base} "-DWHEELS=${home}/fewer" "-DDESTINATION=${to}")
expect_error(OVG0005 "WHEELS=.*/fewer lacks openvino_genai-1.0.0-")
expect_siblings("${home}/4" "runtime.lock")

set(case "one byte of a wheel changed")
file(COPY "${wheels}/" DESTINATION "${home}/wrong")
set(victim "${home}/wrong/openvino_tokenizers-1.0.0-py3-none-manylinux_2_28_x86_64.whl")
file(SHA256 "${victim}" right)
execute_process(COMMAND /bin/sh -c "printf X | dd of='${victim}' bs=1 seek=40 conv=notrunc" ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(SHA256 "${victim}" wrong)
check("the test must change the file" NOT right STREQUAL wrong)
foreach(source IN ITEMS WHEELS SHARED_WHEELS)
    restore("${clean}" ${base} "-D${source}=${home}/wrong" "-DDESTINATION=${to}")
    expect_error(OVG0006 "openvino_tokenizers-1.0.0-py3-none-manylinux_2_28_x86_64.whl has sha256 ${wrong}, expected ${right}")
    expect_siblings("${home}/4" "runtime.lock")
endforeach()

set(case "a component is missing from a wheel")
set(short ${natives})
list(REMOVE_ITEM short libopenvino_hetero_plugin.so)
make_wheels("${home}/short" "${home}/short" linux-x64 manylinux_2_28_x86_64 libopenvino_genai.so.2631
            libopenvino_tokenizers.so "${FAKE_DIGEST}" ${short})
restore("${clean}" -DRID=linux-x64 "-DREQUIREMENTS_DIR=${home}/short" "-DWHEELS=${home}/short" "-DDESTINATION=${to}")
expect_error(OVG0007 "openvino-1.0-7[^ ]*whl has no file that matches .*openvino_hetero_plugin")
expect_siblings("${home}/4" "runtime.lock")

set(case "a file comes out of a wheel with other bytes, as on a full disk")
string(REGEX REPLACE "^." "-" other "${FAKE_DIGEST}")
make_wheels("${home}/holes" "${home}/holes" linux-x64 manylinux_2_28_x86_64 libopenvino_genai.so.2631
            libopenvino_tokenizers.so "${other}" ${natives})
restore("${clean}" -DRID=linux-x64 "-DREQUIREMENTS_DIR=${home}/holes" "-DWHEELS=${home}/holes" "-DDESTINATION=${to}")
expect_error(OVG0008 "did not come whole out of .*disk is full")
expect_siblings("${home}/4" "runtime.lock")

set(case "no space at all")
string(JOIN "' '" command "${CMAKE_COMMAND}" ${base} "-DWHEELS=${wheels}" "-DDESTINATION=${to}" -P "${RESTORE}")
execute_process(COMMAND /bin/sh -c "ulimit -f 0; exec '${command}' 2>&1 | cat"
                OUTPUT_VARIABLE errors)
string(REGEX REPLACE "-- [^\n]*\n" "" errors "${errors}")
set(result "not known behind a pipe")
expect_error(OVG0008 "Free about 300 MB")
expect_siblings("${home}/4" "runtime.lock")

set(case "a folder that something else made")
file(WRITE "${to}/precious.txt" "x")
restore("${clean}" ${base} "-DWHEELS=${wheels}" "-DDESTINATION=${to}")
expect_error(OVG0009 "runtime exists and was not made by this restore")
check("must not touch it" EXISTS "${to}/precious.txt")
expect_siblings("${home}/4" "runtime;runtime.lock")

set(case "pip downloads")
set(to "${home}/5/runtime")
fake_pip("${home}/pip3" "for a in \"$@\"; do last=\"$a\"; echo \"$a\" >> '${home}/arguments'; done; '${CMAKE_COMMAND}' -E copy '${wheels}'/*.whl \"$last\"")
restore("PATH=${home}/pip3;${clean}" ${base} "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})
file(READ "${home}/arguments" arguments)
string(JOIN "\n" wanted download --no-deps --require-hashes -r "${pins}/linux-x64.txt" --platform manylinux_2_28_x86_64
       --python-version 3.11 --implementation cp --only-binary=:all: -d "${home}/downloads/linux-x64" "")
check("pip must get\n${wanted}\n not\n${arguments}" arguments STREQUAL wanted)

set(case "what was downloaded once needs no pip again")
file(REMOVE_RECURSE "${to}")
restore("PATH=${no_path};${clean}" ${base} "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})

set(case "a torn download is fetched again")
file(REMOVE_RECURSE "${to}")
file(WRITE "${home}/downloads/linux-x64/openvino-1.0-7-cp311-cp311-manylinux_2_28_x86_64.whl" "torn")
restore("PATH=${home}/pip3;${clean}" ${base} "-DDESTINATION=${to}")
expect_success()
expect_files("${to}" ${expected})

# make_embedded(<folder> <digest in the list> <file>...): an archive with these files and the list that describes it.
function(make_embedded folder digest)
    set(tree "${folder}/tree")
    file(SHA256 "${pins}/linux-x64.txt" pins_hash)
    set(list "")
    foreach(file IN LISTS ARGN)
        file(WRITE "${tree}/${file}" "${FAKE_CONTENT}")
        string(APPEND list "${digest} ${file}\n")
    endforeach()
    execute_process(COMMAND "${CMAKE_COMMAND}" -E tar cJf "${folder}/linux-x64.tar.xz" include lib licenses
                    WORKING_DIRECTORY "${tree}" COMMAND_ERROR_IS_FATAL ANY)
    file(REMOVE_RECURSE "${tree}")
    file(SHA256 "${folder}/linux-x64.tar.xz" archive)
    file(WRITE "${folder}/linux-x64.list" "archive ${archive}\npins ${pins_hash}\n${list}")
endfunction()

set(packed ${expected})
list(REMOVE_ITEM packed restore.stamp lib/libopenvino_intel_gpu_plugin.so lib/cache.json)
string(SHA256 fake_hash "${FAKE_CONTENT}")
make_embedded("${home}/embedded" "${fake_hash}" ${packed})
set(to "${home}/8/runtime")
set(embedded -DRID=linux-x64 "-DREQUIREMENTS_DIR=${pins}" "-DSHARED_WHEELS=${home}/none" "-DDOWNLOADS=${home}/no downloads"
             "-DEMBEDDED=${home}/embedded" "-DDESTINATION=${to}")

set(case "the embedded runtime needs no wheels and no pip")
restore("PATH=${no_path};${clean}" ${embedded})
expect_success()
expect_files("${to}" ${packed} restore.stamp)
expect_siblings("${home}/8" "runtime;runtime.lock")
string(REGEX MATCH "Unpacking the embedded OpenVINO GenAI runtime" matched "${output}")
check("must name the source" matched)

set(case "the embedded runtime is there already")
restore("PATH=${no_path};${clean}" ${embedded})
expect_success()
check("must say nothing" NOT output)

set(case "the whole runtime replaces the embedded one")
restore("PATH=${no_path};${clean}" ${embedded} "-DDOWNLOADS=${home}/downloads" -DFULL=ON)
expect_success()
expect_files("${to}" ${expected})

set(case "the whole runtime stays where the embedded one would do")
restore("PATH=${no_path};${clean}" ${embedded})
expect_success()
expect_files("${to}" ${expected})

set(case "a folder of wheels that is named wins over the embedded runtime")
file(REMOVE_RECURSE "${to}")
restore("PATH=${no_path};${clean}" ${embedded})
restore("PATH=${no_path};OPENVINO_GENAI_WHEELS=${wheels}" ${embedded})
expect_success()
expect_files("${to}" ${expected})

set(case "the whole runtime without wheels and pip")
file(REMOVE_RECURSE "${to}")
restore("PATH=${no_path};${clean}" ${embedded} -DFULL=ON)
expect_error(OVG0003 "pip was not found")
expect_siblings("${home}/8" "runtime.lock")

set(case "another RID has no embedded runtime")
file(COPY "${pins}/linux-x64.txt" DESTINATION "${home}/arm")
file(RENAME "${home}/arm/linux-x64.txt" "${home}/arm/linux-arm64.txt")
restore("PATH=${no_path};${clean}" ${embedded} -DRID=linux-arm64 "-DREQUIREMENTS_DIR=${home}/arm")
expect_error(OVG0003 "pip was not found")

set(case "an embedded archive with one byte changed")
file(COPY "${home}/embedded/" DESTINATION "${home}/damaged")
file(SIZE "${home}/damaged/linux-x64.tar.xz" size)
math(EXPR middle "${size} / 2")
execute_process(COMMAND /bin/sh -c "printf X | dd of='${home}/damaged/linux-x64.tar.xz' bs=1 seek=${middle} conv=notrunc"
                ERROR_QUIET COMMAND_ERROR_IS_FATAL ANY)
restore("PATH=${no_path};${clean}" ${embedded} "-DEMBEDDED=${home}/damaged")
expect_error(OVG0012 "linux-x64.tar.xz is damaged: it has sha256 [0-9a-f]+, expected [0-9a-f]+. Restore it with `git checkout`")
expect_siblings("${home}/8" "runtime.lock")

set(case "an embedded archive that was cut short")
file(WRITE "${home}/damaged/linux-x64.tar.xz" "")
restore("PATH=${no_path};${clean}" ${embedded} "-DEMBEDDED=${home}/damaged")
expect_error(OVG0012 "linux-x64.tar.xz is damaged")

set(case "an embedded archive without its list")
file(REMOVE "${home}/damaged/linux-x64.list")
restore("PATH=${no_path};${clean}" ${embedded} "-DEMBEDDED=${home}/damaged")
expect_error(OVG0012 "linux-x64.list does not exist")

set(case "an embedded archive for other pins")
restore("PATH=${no_path};${clean}" ${embedded} "-DREQUIREMENTS_DIR=${home}/newer")
expect_error(OVG0012 "was made for other pins than those of .*embed.cmake")
expect_siblings("${home}/8" "runtime.lock")

set(case "a file comes out of the embedded archive with other bytes, as on a full disk")
string(REGEX REPLACE "^." "0" other "${fake_hash}")
make_embedded("${home}/holes in it" "${other}" ${packed})
restore("PATH=${no_path};${clean}" ${embedded} "-DEMBEDDED=${home}/holes in it")
expect_error(OVG0008 "did not come whole out of .*linux-x64.tar.xz.*disk is full")
expect_siblings("${home}/8" "runtime.lock")

# The names on the platforms that this test does not run on.
set(case "win-x64")
set(names openvino openvino_c openvino_ir_frontend openvino_auto_plugin openvino_auto_batch_plugin
          openvino_hetero_plugin openvino_intel_cpu_plugin openvino_intel_gpu_plugin openvino_intel_npu_plugin
          openvino_intel_npu_compiler tbb12 tbbmalloc tbbbind_2_5)
list(TRANSFORM names APPEND ".dll" OUTPUT_VARIABLE dlls)
make_wheels("${home}/win" "${home}/win" win-x64 win_amd64 openvino_genai.dll openvino_tokenizers.dll "${FAKE_DIGEST}"
            ${dlls} cache.json openvino.lib openvino_c.lib openvino_onnx_frontend.dll openvino_onnx_frontend.lib tbbmalloc_proxy.dll)
set(to "${home}/6/runtime")
restore("${clean}" -DRID=win-x64 "-DREQUIREMENTS_DIR=${home}/win" "-DWHEELS=${home}/win" "-DDESTINATION=${to}")
expect_success()
list(TRANSFORM dlls PREPEND lib/)
expect_files("${to}" ${common} ${dlls} lib/cache.json lib/openvino_genai.dll lib/openvino_tokenizers.dll
             implib/openvino.lib implib/openvino_c.lib)

set(case "osx-arm64")
set(names libopenvino.2631.dylib libopenvino_c.2631.dylib libopenvino_ir_frontend.2631.dylib libopenvino_auto_plugin.so
          libopenvino_auto_batch_plugin.so libopenvino_hetero_plugin.so libopenvino_arm_cpu_plugin.so libtbb.12.dylib
          libtbbmalloc.2.dylib)
make_wheels("${home}/osx" "${home}/osx" osx-arm64 macosx_11_0_arm64 libopenvino_genai.2631.dylib
            libopenvino_tokenizers.dylib "${FAKE_DIGEST}" ${names} libopenvino_onnx_frontend.2631.dylib libtbbmalloc_proxy.2.dylib)
set(to "${home}/7/runtime")
restore("${clean}" -DRID=osx-arm64 "-DREQUIREMENTS_DIR=${home}/osx" "-DWHEELS=${home}/osx" "-DDESTINATION=${to}")
expect_success()
list(TRANSFORM names PREPEND lib/)
expect_files("${to}" ${common} ${names} lib/libopenvino_genai.2631.dylib lib/libopenvino_tokenizers.dylib)

file(REMOVE_RECURSE "${WORK}")
