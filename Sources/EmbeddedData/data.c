#include "EmbeddedData.h"

#include <string.h>

static const uint8_t national[] = {
#embed "files/国家.yaml"
};

static const uint8_t gb18030[] = {
#embed "files/gb18030.bin"
};

static const struct embedded_file files[] = {
    {"国家.yaml", national, sizeof national},
    {"gb18030.bin", gb18030, sizeof gb18030},
};

size_t embedded_file_count(void) { return sizeof files / sizeof files[0]; }

struct embedded_file embedded_file_at(size_t index) { return files[index]; }

struct embedded_file embedded_file_named(const char *name) {
  for (size_t index = 0; index < embedded_file_count(); index++) {
    if (strcmp(files[index].name, name) == 0) return files[index];
  }
  return (struct embedded_file){name, NULL, 0};
}
