/** One server's bar. */
export interface Bar {
  name: string;
  /** Answers a second. */
  rate: number;
  /** Whether it is the one that the plot is about. */
  own: boolean;
}

const WIDTH = 720;
const LABEL = 250;
const ROW = 34;

/** Bars in groups, each with a scale of its own. Readable in light and dark; it needs no font. */
export function plot(groups: { title: string; bars: Bar[] }[]): string {
  let y = 0;
  const parts = groups.flatMap(({ title, bars }) => {
    const most = Math.max(...bars.map(({ rate }) => rate));
    y += 30;
    const head = `<text class="title" x="0" y="${y}">${title}</text>`;
    const rows = bars.map(({ name, rate, own }) => {
      const top = (y += ROW) - 20;
      const width = Math.max(2, Math.round(((WIDTH - LABEL - 90) * rate) / most));
      return `<text x="${LABEL - 10}" y="${top + 16}" text-anchor="end"${own ? ' class="own"' : ''}>${name}</text>
<rect class="${own ? 'bar own' : 'bar'}" x="${LABEL}" y="${top}" width="${width}" height="22" rx="3"/>
<text x="${LABEL + width + 8}" y="${top + 16}"${own ? ' class="own"' : ''}>${count(rate)}</text>`;
    });
    y += 18;
    return [head, ...rows];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-12 0 ${WIDTH + 24} ${y}" role="img">
<title>Answers a second on one core</title>
<style>
text { font: 14px system-ui, sans-serif; fill: #3f3f46 }
.title { font-weight: 600; fill: #18181b }
.bar { fill: #a1a1aa }
rect.own { fill: #0f766e }
text.own { font-weight: 600; fill: #18181b }
@media (prefers-color-scheme: dark) {
  text { fill: #d4d4d8 }
  .title, text.own { fill: #fafafa }
  .bar { fill: #71717a }
  rect.own { fill: #2dd4bf }
}
</style>
${parts.join('\n')}
</svg>
`;
}

const count = (rate: number) => Math.round(rate).toLocaleString('en');
