import { eq } from 'drizzle-orm';
import { requireWorker } from '../monitoring/worker-store.ts';
import type { CommandContext } from '../pipeline/context.ts';
import { orm } from '../store/orm.ts';
import { requireOpen, taskInScope } from './case-store.ts';
import { collectionTask } from './tables.ts';

/** Gives tasks to a person. @throws Refusal `not_found`, `task_closed`, `not_a_worker`. */
export function assign(context: CommandContext, { taskIds, staffId }: { taskIds: readonly string[]; staffId: string }): { assigned: number } {
  requireWorker(context, staffId);
  const tasks = taskIds.map((taskId) => taskInScope(context, taskId));
  for (const task of tasks) {
    requireOpen(task);
    orm(context.db).update(collectionTask).set({ assigneeId: staffId, assignedBy: 'person' }).where(eq(collectionTask.id, task.id)).run();
    context.record('collection.taskAssigned', { taskId: task.id, from: task.assigneeId, to: staffId });
  }
  return { assigned: tasks.length };
}
