package dev.quarterdeck.collect.repository;

/** One look at one function that signs people in or gives them rights. */
interface AuthCheck {

    Sighting look(PythonModule module, PythonFunction function);
}
