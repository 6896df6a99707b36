// Fixtures run side by side. Those that count what the whole process has (live native objects, allocated bytes) or how long something
// takes are marked [NonParallelizable] and run alone.
[assembly: Parallelizable(ParallelScope.Fixtures)]

// Loading a model, which is most of the work, takes one core, and some tests wait: with two workers two cores are idle for a third of the time.
[assembly: LevelOfParallelism(3)]
