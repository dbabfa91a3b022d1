export { TasksModule } from './tasks.module.js';
export { TaskDeputies } from './app/task-deputies.js';
export { type NewTask, Tasks } from './app/tasks.js';
