/* The server delays this file, and the parser waits for it. */
