/** What a letter says: whom it greets, what it tells, and the one thing to press. */
export interface Letter {
  to: string;
  /** Whom it greets; undefined where the address is not known to be this person's. */
  name: string | undefined;
  subject: string;
  /** Paragraphs before the link, in plain words. */
  text: string[];
  action: { label: string; url: string };
  /** Paragraphs after it: how long the link works, what to do if it was not you. */
  after: string[];
}

/** A letter in the two forms that mail programs show. */
export interface RenderedLetter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

const STYLE = {
  body: 'margin:0;padding:24px;background:#f6f7f5;color:#17201c;font:16px/1.5 system-ui,sans-serif',
  card: 'max-width:480px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dde2dd;border-radius:14px',
  brand: 'margin:0 0 20px;font-weight:600;color:#1d6a4e',
  button:
    'display:inline-block;padding:12px 20px;background:#1d6a4e;color:#ffffff;border-radius:9px;font-weight:600;text-decoration:none',
  small: 'font-size:14px;color:#58635d',
};

/** Lays a letter out as plain text and as HTML that needs no picture, script or style sheet. */
export function render({ to, name, subject, text, action, after }: Letter): RenderedLetter {
  const greeting = name ? `Hello ${name},` : 'Hello,';
  const paragraphs = (lines: string[], style = '') =>
    lines.map((line) => `<p style="${style}">${escape(line)}</p>`).join('\n');
  return {
    to,
    subject,
    text: [greeting, ...text, `${action.label}:\n${action.url}`, ...after, 'Taskward'].join('\n\n'),
    html: `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="${STYLE.body}">
<div style="${STYLE.card}">
<p style="${STYLE.brand}">Taskward</p>
${paragraphs([greeting, ...text])}
<p style="margin:24px 0"><a href="${escape(action.url)}" style="${STYLE.button}">${escape(action.label)}</a></p>
${paragraphs(after, STYLE.small)}
<p style="${STYLE.small}">If the button does nothing, copy this address into your browser:<br>
<span style="word-break:break-all">${escape(action.url)}</span></p>
</div>
</body>
</html>
`,
  };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Names are people's own words: none may become markup. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
