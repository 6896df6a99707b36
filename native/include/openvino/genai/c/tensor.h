#pragma once

#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/visibility.h"

/** @brief A tensor of the OpenVINO runtime. The handle shares the memory with every request that uses the tensor. */
typedef struct ov_genai_tensor_opaque ov_genai_tensor;

/**
 * @brief The type of a tensor's elements. The values are those of ov_element_type_e, which the bindings cannot use because its
 *        names have no prefix.
 */
typedef enum {
    /** @brief Not known before the inference. */
    OV_GENAI_ELEMENT_TYPE_DYNAMIC = 0,
    /** @brief One byte, 0 or 1. */
    OV_GENAI_ELEMENT_TYPE_BOOLEAN = 1,
    /** @brief bfloat16. */
    OV_GENAI_ELEMENT_TYPE_BF16 = 2,
    /** @brief IEEE half precision. */
    OV_GENAI_ELEMENT_TYPE_F16 = 3,
    /** @brief IEEE single precision. */
    OV_GENAI_ELEMENT_TYPE_F32 = 4,
    /** @brief IEEE double precision. */
    OV_GENAI_ELEMENT_TYPE_F64 = 5,
    /** @brief Signed, 4 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_I4 = 6,
    /** @brief Signed, 8 bits. */
    OV_GENAI_ELEMENT_TYPE_I8 = 7,
    /** @brief Signed, 16 bits. */
    OV_GENAI_ELEMENT_TYPE_I16 = 8,
    /** @brief Signed, 32 bits. */
    OV_GENAI_ELEMENT_TYPE_I32 = 9,
    /** @brief Signed, 64 bits. */
    OV_GENAI_ELEMENT_TYPE_I64 = 10,
    /** @brief One bit, packed. */
    OV_GENAI_ELEMENT_TYPE_U1 = 11,
    /** @brief Unsigned, 2 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_U2 = 12,
    /** @brief Unsigned, 3 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_U3 = 13,
    /** @brief Unsigned, 4 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_U4 = 14,
    /** @brief Unsigned, 6 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_U6 = 15,
    /** @brief Unsigned, 8 bits. */
    OV_GENAI_ELEMENT_TYPE_U8 = 16,
    /** @brief Unsigned, 16 bits. */
    OV_GENAI_ELEMENT_TYPE_U16 = 17,
    /** @brief Unsigned, 32 bits. */
    OV_GENAI_ELEMENT_TYPE_U32 = 18,
    /** @brief Unsigned, 64 bits. */
    OV_GENAI_ELEMENT_TYPE_U64 = 19,
    /** @brief Normal float, 4 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_NF4 = 20,
    /** @brief Float, 8 bits, 4 of them for the exponent. */
    OV_GENAI_ELEMENT_TYPE_F8E4M3 = 21,
    /** @brief Float, 8 bits, 5 of them for the exponent. */
    OV_GENAI_ELEMENT_TYPE_F8E5M2 = 22,
    /** @brief Text of any length. */
    OV_GENAI_ELEMENT_TYPE_STRING = 23,
    /** @brief Float, 4 bits, packed. */
    OV_GENAI_ELEMENT_TYPE_F4E2M1 = 24,
    /** @brief An exponent of 8 bits. */
    OV_GENAI_ELEMENT_TYPE_F8E8M0 = 25
} ov_genai_element_type_e;

/** @brief Where the elements of a tensor are. It is valid until the tensor is reshaped or freed, or its request runs again. */
typedef struct {
    /** @brief The first byte; NULL if the tensor is empty. */
    void* data;
    /** @brief The number of bytes. */
    size_t byte_size;
    /** @brief The number of elements. */
    size_t count;
    /** @brief The type of the elements. */
    ov_genai_element_type_e type;
} ov_genai_tensor_view;

/**
 * @brief Creates a tensor with memory of its own, which is not initialized unless the elements are strings.
 * @param type the type of the elements.
 * @param dims the size of each dimension; may be NULL if rank is 0.
 * @param rank the number of dimensions; 0 for a scalar.
 * @param tensor receives the handle; free it with ov_genai_tensor_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tensor_create(ov_genai_element_type_e type, const size_t* dims, size_t rank, ov_genai_tensor** tensor);

/**
 * @brief Creates a tensor over memory of the caller. Nothing is copied: the memory must stay where it is until neither the handle
 *        nor a request uses the tensor.
 * @param type the type of the elements; not STRING.
 * @param dims the size of each dimension; may be NULL if rank is 0.
 * @param rank the number of dimensions.
 * @param data the first byte.
 * @param byte_size the number of bytes.
 * @param tensor receives the handle; free it with ov_genai_tensor_free.
 * @return OK, or OUT_OF_BOUNDS if the memory is too small for the shape.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tensor_create_from_memory(ov_genai_element_type_e type,
                                   const size_t* dims,
                                   size_t rank,
                                   void* data,
                                   size_t byte_size,
                                   ov_genai_tensor** tensor);

/**
 * @brief Creates a tensor of strings.
 * @param texts the texts, UTF-8, which are copied; may be NULL if the shape has no elements.
 * @param count the number of texts; it must be the number of elements of the shape.
 * @param dims the size of each dimension; may be NULL if rank is 0.
 * @param rank the number of dimensions.
 * @param tensor receives the handle; free it with ov_genai_tensor_free.
 * @return OK, or PARAMETER_MISMATCH if the number of texts is not that of the shape.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tensor_create_from_strings(const ov_genai_string_view* texts,
                                    size_t count,
                                    const size_t* dims,
                                    size_t rank,
                                    ov_genai_tensor** tensor);

/**
 * @brief Frees a handle. A request that uses the tensor keeps it. NULL is harmless.
 * @param tensor the tensor.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_tensor_free(ov_genai_tensor* tensor);

/**
 * @brief Reads the type of the elements.
 * @param tensor the tensor.
 * @param type receives it.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_tensor_get_element_type(const ov_genai_tensor* tensor, ov_genai_element_type_e* type);

/**
 * @brief Reads the shape.
 * @param tensor the tensor.
 * @param dims a buffer for the size of each dimension, or NULL to learn their number.
 * @param rank in: the room in the buffer; out: the number of dimensions.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_tensor_get_shape(const ov_genai_tensor* tensor, size_t* dims, size_t* rank);

/**
 * @brief Changes the shape. A tensor with memory of its own gets more where it needs it, and loses its contents then.
 * @param tensor the tensor.
 * @param dims the size of each dimension; may be NULL if rank is 0.
 * @param rank the number of dimensions.
 * @return OK, or why it failed: memory of the caller cannot grow.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_tensor_set_shape(ov_genai_tensor* tensor, const size_t* dims, size_t rank);

/**
 * @brief Gives access to the elements.
 * @param tensor the tensor; its elements must not be strings.
 * @param view receives the place of the elements.
 * @return OK, or PARAMETER_MISMATCH if the elements are strings or do not follow each other in memory.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_tensor_get_view(const ov_genai_tensor* tensor, ov_genai_tensor_view* view);

/**
 * @brief Copies the elements of a tensor of strings.
 * @param tensor the tensor.
 * @param texts receives the texts; free the list with ov_genai_string_list_free.
 * @return OK, or PARAMETER_MISMATCH if the elements are not strings.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_tensor_get_strings(const ov_genai_tensor* tensor, ov_genai_string_list** texts);

/**
 * @brief Copies the elements into another tensor, which gets the shape of this one.
 * @param tensor the tensor.
 * @param target the tensor that receives the elements; it must have the same type.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_tensor_copy_to(const ov_genai_tensor* tensor, ov_genai_tensor* target);
