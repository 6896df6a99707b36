#ifdef _WIN32
__declspec(dllexport)
#endif
int ov_genai_something_else(void);

int ov_genai_something_else(void) {
    return 0;
}
