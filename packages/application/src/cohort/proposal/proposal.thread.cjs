// What runs in the thread. JavaScript, because a thread loads what is built and never sources, also where a test runs them.
module.exports = require('@baobab/domain/cohort/proposal');
