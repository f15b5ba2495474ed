'use client';

import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { v7 as uuidv7 } from 'uuid';
import { explain } from '@/lib/api-problem';
import { SessionEnded } from '@/lib/auth/token-problems';
import { aboutTask } from '../components/about-task';
import { titleSchema } from '../schemas';
import { useTaskChanges } from './use-task-changes';

/**
 * The box for a new task. It is emptied at once; when the API refuses, the text comes back.
 *
 * The text keeps its id, so that trying again cannot make a second task of one whose answer was lost.
 */
export function useNewTask(userId: string, onAdd: () => void) {
  const change = useTaskChanges(userId);
  const input = useRef<HTMLInputElement>(null);
  const refused = useRef<{ title: string; id: string } | null>(null);
  const [problem, setProblem] = useState<string>();

  function add(): void {
    const box = input.current;
    if (!box) return;
    box.focus();
    if (!box.value.trim()) return;
    const { data: title, error } = titleSchema.safeParse(box.value);
    setProblem(error?.issues[0]?.message);
    if (title === undefined) return;
    box.value = '';
    onAdd();
    void send(title, refused.current?.title === title ? refused.current.id : uuidv7());
  }

  async function send(title: string, id: string): Promise<void> {
    const at = new Date().toISOString();
    const task = {
      id,
      title,
      description: null,
      completed: false,
      completedAt: null,
      createdAt: at,
      updatedAt: at,
    };
    try {
      await change({ kind: 'add', task });
    } catch (error) {
      if (error instanceof SessionEnded) return;
      refused.current = { title, id };
      toast.error(aboutTask('', title, ` wasn’t added. ${explain(error)}`), { id });
      if (input.current && !input.current.value) input.current.value = title;
    }
  }

  return { input, problem, add, onInput: () => setProblem(undefined) };
}
