// A reader that takes memory without end.
const kept: number[][] = []
for (;;) kept.push(Array.from({ length: 100_000 }, (_, index) => index * 1.5))
