import { ValidateIf } from 'class-validator';

/** Unlike class-validator's IsOptional, which lets null through as well. */
export const IfGiven = () => ValidateIf((_, value) => value !== undefined);
export const IfNotNull = () => ValidateIf((_, value) => value !== undefined && value !== null);
