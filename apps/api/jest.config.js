module.exports = { ...require('@baobab/tooling/jest'), testTimeout: 60_000 };
