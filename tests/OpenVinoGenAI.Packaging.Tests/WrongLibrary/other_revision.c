#ifdef _WIN32
__declspec(dllexport)
#endif
unsigned int ov_genai_get_abi_version(void);

unsigned int ov_genai_get_abi_version(void) {
    return 999;
}
