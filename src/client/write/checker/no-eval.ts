import { z } from 'zod';

// No page's policy lets a text be run as a program, and Zod would try to.
z.config({ jitless: true });
