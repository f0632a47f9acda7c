// A reader that never comes back, as a parser caught in a loop.
for (;;) Math.sqrt(2)
