#include "EmbeddedData.h"

#include <string.h>

static const uint8_t national[] = {
#embed "files/国家.yaml"
};

static const uint8_t fufeng[] = {
#embed "files/扶风县.yaml"
};

static const uint8_t beilin[] = {
#embed "files/北林区.yaml"
};

static const uint8_t kangbashi[] = {
#embed "files/康巴什区.yaml"
};

static const uint8_t yueyang[] = {
#embed "files/岳阳市区级2025.yaml"
};

static const uint8_t wuqing[] = {
#embed "files/武清区.yaml"
};

static const uint8_t holidays[] = {
#embed "files/节假日.yaml"
};

static const uint8_t gb18030[] = {
#embed "files/gb18030.bin"
};

static const struct embedded_file files[] = {
    {"国家.yaml", national, sizeof national},
    {"扶风县.yaml", fufeng, sizeof fufeng},
    {"北林区.yaml", beilin, sizeof beilin},
    {"康巴什区.yaml", kangbashi, sizeof kangbashi},
    {"岳阳市区级2025.yaml", yueyang, sizeof yueyang},
    {"武清区.yaml", wuqing, sizeof wuqing},
    {"节假日.yaml", holidays, sizeof holidays},
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
