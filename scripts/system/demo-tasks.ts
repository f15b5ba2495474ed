import { Temporal } from '@taskward/schedule';

const inDays = (days: number) => ({
  kind: 'day',
  date: Temporal.Now.plainDateISO().add({ days }).toString(),
});
const tomorrowAt = (time: string) => ({ kind: 'local', dateTime: `${inDays(1).date}T${time}` });

/** Oldest first: the last one made stands at the top of the list. */
export const demoTasks = () => [
  { title: 'Pay the electricity bill', completed: true },
  {
    title: 'Return the library books',
    description: 'Two of them are on the kitchen shelf.',
    completed: true,
  },
  { title: 'Send the slides to the team', completed: true },
  {
    title: 'Renew the passport',
    description: 'Photo first. The office takes walk-ins before 11.',
    due: inDays(-2),
    priority: 'high',
  },
  { title: 'Book the dentist', due: tomorrowAt('09:30:00') },
  {
    title: 'Compare offers for the new boiler',
    description: 'Ask how long each one is guaranteed.',
  },
  {
    title: 'Write the retrospective',
    description: 'What went well, what did not, what we change.',
  },
  { title: 'Call Grandma on Sunday' },
  {
    title: 'Plan the hike for the long weekend',
    description: 'Trains, hut, weather, who brings the stove.',
  },
  {
    title: 'Water the plants',
    description: 'The fern twice a week.',
    due: inDays(0),
    recurrence: { rule: 'FREQ=DAILY;INTERVAL=3', from: 'completion' },
  },
];
