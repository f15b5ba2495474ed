import { describe, expect, it } from '@jest/globals';
import { render } from './letter';

const letter = {
  to: 'ann@example.org',
  name: 'Ann <img src=x> & "Co"',
  subject: 'Choose a new password',
  text: ['Somebody asked for a new password.'],
  action: { label: 'Choose a new password', url: 'http://localhost:3000/reset-password?a=1&b=2' },
  after: ['The link works for an hour.'],
};

describe('a letter', () => {
  it('says the same in both forms, and holds its link whole in the plain one', () => {
    const { text, html } = render(letter);
    for (const line of [...letter.text, ...letter.after]) {
      expect(text).toContain(line);
      expect(html).toContain(line);
    }
    expect(text).toContain(`\n${letter.action.url}\n`);
    expect(html).toContain('href="http://localhost:3000/reset-password?a=1&amp;b=2"');
  });

  it('lets no name become markup', () => {
    const { html } = render(letter);
    expect(html).toContain('Hello Ann &lt;img src=x&gt; &amp; &quot;Co&quot;,');
    expect(html).not.toContain('<img');
  });
});
