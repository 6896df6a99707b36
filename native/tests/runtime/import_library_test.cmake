# What `dumpbin /exports` prints becomes a module definition file: functions, data, forwarded exports, nothing else.
cmake_minimum_required(VERSION 3.21)
include("${CMAKE_CURRENT_LIST_DIR}/../../cmake/ImportLibrary.cmake")

set(listing [=[
Dump of file openvino_genai.dll

  Section contains the following exports for openvino_genai.dll

    FFFFFFFF time date stamp
        0.00 version
           6 number of names

    ordinal hint RVA      name

          1    0 00012340 ??0Tokenizer@genai@ov@@QEAA@AEBVpath@filesystem@std@@@Z
          2    1 000A2340 ??_7Tokenizer@genai@ov@@6B@
          3    2 000A2350 ?eos@genai@ov@@3U?$Property@_N$0A@@2@B
         10    A 00002340 ?set@Tokenizer@genai@ov@@QEAAXU?$Property@_N$0A@@3@@Z
         11    B          forwarded_c (forwarded to OTHER.forwarded_c)
         12    C 00002341 plain_c

  Summary

        1000 .data
]=])
set(expected [=[
EXPORTS
    ??0Tokenizer@genai@ov@@QEAA@AEBVpath@filesystem@std@@@Z
    ??_7Tokenizer@genai@ov@@6B@ DATA
    ?eos@genai@ov@@3U?$Property@_N$0A@@2@B DATA
    ?set@Tokenizer@genai@ov@@QEAAXU?$Property@_N$0A@@3@@Z
    forwarded_c
    plain_c
]=])
openvino_genai_exports_to_definition("${listing}" actual)
if(NOT actual STREQUAL expected)
    message(FATAL_ERROR "expected\n${expected}\nbut it is\n${actual}")
endif()
