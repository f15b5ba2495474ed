import { z } from 'zod';

// Zod probes `Function("")` for its compiled parsers, which the Content-Security-Policy reports.
z.config({ jitless: true });

export { z };
