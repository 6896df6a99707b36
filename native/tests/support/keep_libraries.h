#pragma once

#ifdef __cplusplus
extern "C" {
#endif

/*
 * The leak checker can name, and so suppress, only what is still loaded at the end: under it, keeps the library of the tokenizers,
 * which the runtime opens and closes. Elsewhere it does nothing. Returns whether it worked.
 */
int keep_libraries(void);

#ifdef __cplusplus
}
#endif
