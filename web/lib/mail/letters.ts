import type { Letter } from './letter';

interface Person {
  name: string;
  email: string;
  emailVerified: boolean;
}

/** A stranger may sign up with another person's address: their words must not reach it. */
const nameOf = ({ name, emailVerified }: Person) => (emailVerified ? name : undefined);

const AN_HOUR = 'The link works once, for an hour.';
const NOT_YOU = 'If this wasn’t you, do nothing: nobody can sign in with your address alone.';

/** To somebody who signed up: the account opens once they have shown that the address is theirs. */
export const confirmAddress = ({ email }: Person, url: string, origin: string): Letter => ({
  to: email,
  name: undefined,
  subject: 'Confirm your email address',
  text: ['Welcome to Taskward. Open the link and sign in: that confirms your address.'],
  action: { label: 'Confirm my address', url },
  after: [
    'The link works for an hour.',
    `Isn’t your password accepted? Choose a new one: ${origin}/forgot-password`,
    'If you didn’t sign up, do nothing: without your confirmation the account stays closed.',
  ],
});

/** To somebody whose address was used to sign up again. */
export const alreadyRegistered = (person: Person, origin: string): Letter => ({
  to: person.email,
  name: nameOf(person),
  subject: 'You already have an account',
  text: [
    'Somebody, probably you, tried to sign up for Taskward with this address. It has an account already, so nothing was changed.',
  ],
  action: { label: 'Sign in', url: `${origin}/sign-in` },
  after: [`Forgot your password? Choose a new one: ${origin}/forgot-password`, NOT_YOU],
});

/** To somebody who cannot sign in. */
export const resetPassword = (person: Person, url: string): Letter => ({
  to: person.email,
  name: nameOf(person),
  subject: 'Choose a new password',
  text: [
    'Somebody, probably you, asked for a new password for your Taskward account.',
    'With the new password, every device that is signed in now is signed out.',
  ],
  action: { label: 'Choose a new password', url },
  after: [AN_HOUR, 'If this wasn’t you, do nothing: your password stays as it is.'],
});

/** To the present address of an account: whoever holds it has to agree to another one. */
export const approveNewAddress = (person: Person, newEmail: string, url: string): Letter => ({
  to: person.email,
  name: nameOf(person),
  subject: 'Approve your new email address',
  text: [
    `Somebody, probably you, asked to move your Taskward account to ${newEmail}.`,
    'Open the link in a browser where you are signed in. We then write to the new address.',
  ],
  action: { label: 'Approve the change', url },
  after: [
    'The link works for an hour.',
    'If this wasn’t you, don’t open it. Sign in, change your password, and sign out everywhere.',
  ],
});

/** To the new address: the last step of the change. */
export const confirmNewAddress = ({ email }: Person, url: string): Letter => ({
  to: email,
  name: undefined,
  subject: 'Confirm your new email address',
  text: [
    'Confirm that this address is yours, and your Taskward account moves to it.',
    'Open the link in a browser where you are signed in.',
  ],
  action: { label: 'Confirm my new address', url },
  after: ['The link works for an hour.', 'If this wasn’t you, do nothing.'],
});
