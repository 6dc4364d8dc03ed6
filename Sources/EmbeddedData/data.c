#include "EmbeddedData.h"

static const uint8_t national[] = {
#embed "files/国家.yaml"
};

static const struct embedded_file files[] = {
    {"国家.yaml", national, sizeof national},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }
