import { ApiExtension } from '@nestjs/swagger';
import type { ProblemCode } from '../problems/catalogue.js';

/** Where an operation keeps the codes until the document is whole (describeProblems). */
export const PROBLEMS_OF = 'x-problems';

/**
 * Documents the errors that an operation can answer with, beside those of all operations of its
 * kind (describeProblems): an example for each code.
 */
export const ApiProblems = (...codes: ProblemCode[]) => ApiExtension(PROBLEMS_OF, codes);
