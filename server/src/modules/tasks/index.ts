export { TasksModule } from './tasks.module.js';
export { TaskDeputies } from './app/task-deputies.js';
export { TaskQueries } from './app/task.queries.js';
export { type NewTask, Tasks } from './app/tasks.js';
