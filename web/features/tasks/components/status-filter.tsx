import { Segmented } from '@/ui/segmented';
import type { TaskStatus } from '../task-status';

const CHOICES = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'completed', label: 'Completed' },
] as const;

interface StatusFilterProps {
  status: TaskStatus;
  onChange: (status: TaskStatus) => void;
}

/** Which tasks to show. */
export function StatusFilter({ status, onChange }: StatusFilterProps) {
  return (
    <Segmented<TaskStatus> label="Show" value={status} choices={CHOICES} onChange={onChange} />
  );
}
