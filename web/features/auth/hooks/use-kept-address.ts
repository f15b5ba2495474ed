'use client';

import { useEffect } from 'react';
import { keptAddress } from '@/lib/auth/typed-address';

interface AddressField {
  getValues: (name: 'email') => string | undefined;
  setValue: (name: 'email', value: string) => void;
}

/** Fills in the address that was typed on the page before, where none is typed here yet. */
export function useKeptAddress({ getValues, setValue }: AddressField): void {
  useEffect(() => {
    const kept = keptAddress();
    if (kept && !getValues('email')) setValue('email', kept);
  }, [getValues, setValue]);
}
