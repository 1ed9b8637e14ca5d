module.exports = require('@baobab/tooling/jest');
