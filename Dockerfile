# One image for every service: docker build --build-arg MODULE=order-principal .
FROM maven:3-eclipse-temurin-25 AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /cafezinho
COPY . .
ARG MODULE
RUN mvn -B -ntp -q package -pl "$MODULE" -am -Dmaven.test.skip=true \
  && mvn -B -ntp -q dependency:copy-dependencies -pl "$MODULE" -am -Dmaven.test.skip=true package \
     -DincludeScope=runtime -DoutputDirectory=/app/lib \
  && cp "$MODULE"/target/*.jar /app/lib/

FROM eclipse-temurin:25-jre
COPY --from=build /app/lib /app/lib
ARG MAIN
ENV MAIN=$MAIN
USER 10001
ENTRYPOINT ["sh", "-c", "exec java -XX:MaxRAMPercentage=75 -cp '/app/lib/*' $MAIN"]
