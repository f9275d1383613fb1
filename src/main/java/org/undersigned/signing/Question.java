package org.undersigned.signing;

import java.util.List;
import org.undersigned.declaration.Headline;
import org.undersigned.platform.Errors;

/**
 * The page that asks whether the originator means it.
 *
 * @param page of the declaration on the desk
 * @param consequences what follows from the act
 * @param printed the originator's name as it will be printed, or empty where the act prints none
 * @param checklist what is reached of what is required, where the act depends on it, or empty
 * @param lacks what stands against the act now; with any there is no button
 * @param remedy page that mends it, or null
 * @param grave whether the button warns
 */
record Question(
        String page,
        String action,
        Headline headline,
        String title,
        List<String> consequences,
        String printed,
        String checklist,
        List<String> lacks,
        String remedy,
        String remedyLabel,
        String button,
        boolean grave,
        Errors errors) {}
