import { z } from 'zod';

// The pages' security policy forbids evaluating text as code, which Zod would try.
z.config({ jitless: true });
