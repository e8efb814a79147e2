/* Loaded slowly: the parser waits for it. */
