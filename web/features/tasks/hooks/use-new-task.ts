'use client';

import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { v7 as uuidv7 } from 'uuid';
import { explain } from '@/lib/api-problem';
import { SessionEnded } from '@/lib/auth/token-problems';
import { aboutTask } from '../components/about-task';
import { titleSchema } from '../schemas';
import { useNewTaskTexts } from './use-new-task-texts';
import { useTaskChanges } from './use-task-changes';

/**
 * The box for a new task. It is emptied at once; when the API refuses, the text comes back.
 *
 * The text keeps its id, so that trying again cannot make a second task of one whose answer was lost.
 */
export function useNewTask(userId: string, onAdd: () => void) {
  const change = useTaskChanges(userId);
  const input = useRef<HTMLInputElement>(null);
  const texts = useNewTaskTexts(userId, input);
  const [problem, setProblem] = useState<string>();

  function add(): void {
    const box = input.current;
    if (!box) return;
    box.focus();
    if (!box.value.trim()) return;
    const { data: title, error } = titleSchema.safeParse(box.value);
    setProblem(error?.issues[0]?.message);
    if (title === undefined) return;
    onAdd();
    void send(title, texts.take(title, uuidv7()));
  }

  async function send(title: string, id: string): Promise<void> {
    const at = new Date().toISOString();
    const task = {
      id,
      title,
      description: null,
      due: null,
      recurrence: null,
      occurrence: 1,
      nextTaskId: null,
      completed: false,
      completedAt: null,
      createdAt: at,
      updatedAt: at,
    };
    try {
      await change({ kind: 'add', task });
      texts.settle(id);
    } catch (error) {
      texts.giveBack(id);
      if (error instanceof SessionEnded) return;
      toast.error(aboutTask('', title, ` wasn’t added. ${explain(error)}`), { id });
    }
  }

  function onInput(): void {
    setProblem(undefined);
    texts.save();
  }

  return { input, problem, add, onInput };
}
