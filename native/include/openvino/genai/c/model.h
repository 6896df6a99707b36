#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "openvino/c/ov_common.h"
#include "openvino/genai/c/string_list.h"
#include "openvino/genai/c/tensor.h"
#include "openvino/genai/c/visibility.h"

/** @brief A model as it was read, before it is compiled for a device. */
typedef struct ov_genai_model_opaque ov_genai_model;

/** @brief The inputs or the outputs of a model. */
typedef struct ov_genai_ports_opaque ov_genai_ports;

/** @brief Which ports of a model. */
typedef enum {
    /** @brief The inputs. */
    OV_GENAI_PORT_KIND_INPUT = 0,
    /** @brief The outputs. */
    OV_GENAI_PORT_KIND_OUTPUT = 1
} ov_genai_port_kind_e;

/** @brief The size of a dimension, which may be open: any number from min to max. */
typedef struct {
    /** @brief The smallest size. */
    int64_t min;
    /** @brief The largest size, or -1 for no limit. */
    int64_t max;
} ov_genai_dimension;

/** @brief A new shape for an input. */
typedef struct {
    /** @brief The name of the input, or NULL for the only input of a model. */
    const char* name;
    /** @brief The dimensions; NULL only if rank is 0. */
    const ov_genai_dimension* dimensions;
    /** @brief The number of dimensions. */
    size_t rank;
} ov_genai_input_shape;

/**
 * @brief Frees a model. What was compiled from it stays. NULL is harmless.
 * @param model the model.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_model_free(ov_genai_model* model);

/**
 * @brief Reads the name of a model.
 * @param model the model.
 * @param output a buffer for the text, or NULL to learn its size.
 * @param output_size in: the size of the buffer; out: the size of the text in bytes with its final NUL.
 * @return OK, or OUT_OF_BOUNDS if the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_model_get_name(const ov_genai_model* model, char* output, size_t* output_size);

/**
 * @brief Lists the inputs or the outputs of a model.
 * @param model the model.
 * @param kind which of them.
 * @param ports receives the list; free it with ov_genai_ports_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_model_get_ports(const ov_genai_model* model, ov_genai_port_kind_e kind, ov_genai_ports** ports);

/**
 * @brief Changes the shapes of inputs; those of all that depends on them follow.
 * @param model the model.
 * @param shapes the new shapes; inputs that are not named keep theirs.
 * @param count the number of shapes.
 * @return OK, or why it failed; the model is unchanged then.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_model_reshape(ov_genai_model* model, const ov_genai_input_shape* shapes, size_t count);

/**
 * @brief Makes a language model compute logits for its last positions only: the output layer, which is large, is not evaluated for the
 *        others. The number of positions becomes an input of the model, i64[1].
 * @param model the model; its output "logits" must come from a matrix multiplication.
 * @param input_name the name of the new input.
 * @param changed receives whether the model has such an output; otherwise nothing is changed.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_model_slice_logits(ov_genai_model* model, const char* input_name, bool* changed);

/**
 * @brief Copies a model; the weights are shared.
 * @param model the model.
 * @param copy receives the copy; free it with ov_genai_model_free.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_model_clone(const ov_genai_model* model, ov_genai_model** copy);

/**
 * @brief Writes a model as an .xml file with a .bin file next to it.
 * @param model the model.
 * @param path the path of the .xml file, UTF-8.
 * @param compress_to_fp16 whether weights of single precision are stored in half precision.
 * @return OK, or why it failed.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_model_save(const ov_genai_model* model, const char* path, bool compress_to_fp16);

/**
 * @brief Frees a list of ports. NULL is harmless.
 * @param ports the ports.
 */
OPENVINO_GENAI_C_EXPORTS void ov_genai_ports_free(ov_genai_ports* ports);

/**
 * @brief Counts the ports.
 * @param ports the ports.
 * @param count receives the number.
 * @return OK, or INVALID_C_PARAM if a pointer is NULL.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e ov_genai_ports_get_count(const ov_genai_ports* ports, size_t* count);

/**
 * @brief Lists the names of a port.
 * @param ports the ports.
 * @param index which port, from 0.
 * @param names receives the names in order, none for a port without a name; free the list with ov_genai_string_list_free.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_ports_get_names(const ov_genai_ports* ports, size_t index, ov_genai_string_list** names);

/**
 * @brief Reads the type of the elements of a port.
 * @param ports the ports.
 * @param index which port, from 0.
 * @param type receives it.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_ports_get_element_type(const ov_genai_ports* ports, size_t index, ov_genai_element_type_e* type);

/**
 * @brief Reads the shape of a port.
 * @param ports the ports.
 * @param index which port, from 0.
 * @param has_rank receives whether the number of dimensions is known.
 * @param dimensions a buffer for the dimensions, or NULL to learn their number.
 * @param rank in: the room in the buffer; out: the number of dimensions, 0 where it is not known.
 * @return OK, or OUT_OF_BOUNDS if the index is out of range or the buffer is too small.
 */
OPENVINO_GENAI_C_EXPORTS ov_status_e
ov_genai_ports_get_shape(const ov_genai_ports* ports,
                         size_t index,
                         bool* has_rank,
                         ov_genai_dimension* dimensions,
                         size_t* rank);
