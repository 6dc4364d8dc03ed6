#pragma once
#include <stddef.h>
#include <stdint.h>

/// A data file compiled into the program: its bytes live in read-only memory for the whole run.
struct embedded_file {
  const char *name;
  const uint8_t *bytes;
  size_t count;
};

size_t embedded_file_count(void);
struct embedded_file embedded_file_at(size_t index);
/// The file of that name; without bytes when there is none.
struct embedded_file embedded_file_named(const char *name);
