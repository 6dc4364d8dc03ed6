// The settings of the C library's heap, which the module Glibc leaves out.
#include <malloc.h>
