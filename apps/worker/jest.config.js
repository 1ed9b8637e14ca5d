// A worker that comes back from a crash waits for the locks of the dead one.
module.exports = { ...require('@baobab/tooling/jest'), testTimeout: 60_000 };
