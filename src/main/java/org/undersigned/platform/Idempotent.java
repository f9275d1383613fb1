package org.undersigned.platform;

public @interface Idempotent {}
