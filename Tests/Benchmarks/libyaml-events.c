/* Prints how many MB (10⁶ bytes) a second libyaml turns into events, on one core: the files of the arguments, again and
   again for a second. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <yaml.h>

static long events(const unsigned char *text, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  long count = 0;
  int done = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, text, size);
  while (!done && yaml_parser_parse(&parser, &event)) {
    count++;
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return done ? count : -1;
}

int main(int count, char **names) {
  unsigned char **texts = calloc(count, sizeof *texts);
  size_t *sizes = calloc(count, sizeof *sizes), read = 0;
  for (int i = 1; i < count; i++) {
    FILE *file = fopen(names[i], "rb");
    if (!file) return 1;
    fseek(file, 0, SEEK_END);
    sizes[i] = ftell(file);
    rewind(file);
    texts[i] = malloc(sizes[i]);
    if (fread(texts[i], 1, sizes[i], file) != sizes[i]) return 1;
    fclose(file);
  }
  clock_t start = clock();
  do {
    for (int i = 1; i < count; i++) {
      if (events(texts[i], sizes[i]) < 0) return 1;
      read += sizes[i];
    }
  } while (clock() - start < CLOCKS_PER_SEC);
  printf("%.2f\n", read / 1e6 / ((double)(clock() - start) / CLOCKS_PER_SEC));
  return 0;
}
