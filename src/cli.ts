#!/usr/bin/env node
// Replaced as the phases come into place.
process.exitCode = 1;
