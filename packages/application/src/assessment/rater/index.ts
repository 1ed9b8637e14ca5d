export { askSupervisors } from './ask-supervisors';
